package dev.seedling.diffusion.program;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file that {@code torch.jit.load} reads: a zip of stored entries with one class, its methods as source text, and
 * its only attribute, {@code w}, a dictionary of weights that starts empty.
 */
final class TorchArchive {
    private static final String CLASS = "__torch__.Network";
    private static final String HEAD = """
            class Network(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              w : Dict[str, Tensor]
            """;

    private static final Pattern SELF = Pattern.compile("^(def \\w+)\\(self", Pattern.MULTILINE);

    private TorchArchive() {}

    /** Assembles an archive from method definitions, written as top-level functions whose first parameter is {@code self}. */
    static byte[] of(List<String> sources) {
        String methods = sources.stream().map(TorchArchive::asMethods).collect(Collectors.joining("\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "data.pkl", pickledNetwork());
            store(zip, "code/__torch__.py", (HEAD + methods).getBytes(UTF_8));
            store(zip, "constants.pkl", pickledEmptyTuple());
            store(zip, "version", "3\n".getBytes(US_ASCII));
            store(zip, "byteorder", "little".getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** TorchScript wants the type of {@code self} spelt out, and methods indented below their class. */
    private static String asMethods(String source) {
        return SELF.matcher(source).replaceAll("$1(self: " + CLASS).indent(2);
    }

    /** Pickle, protocol 2: {@code Network()} with the state {@code {"training": False, "w": {}}}. */
    private static byte[] pickledNetwork() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 2}); // PROTO 2
        out.writeBytes("c__torch__\nNetwork\n".getBytes(US_ASCII)); // GLOBAL
        out.writeBytes(new byte[] {')', (byte) 0x81, '}', '('}); // EMPTY_TUPLE NEWOBJ EMPTY_DICT MARK
        writeString(out, "training");
        out.write(0x89); // NEWFALSE
        writeString(out, "w");
        out.writeBytes(new byte[] {'}', 'u', 'b', '.'}); // EMPTY_DICT SETITEMS BUILD STOP
        return out.toByteArray();
    }

    private static byte[] pickledEmptyTuple() {
        return new byte[] {(byte) 0x80, 2, ')', '.'};
    }

    /** BINUNICODE: a little-endian length and UTF-8. */
    private static void writeString(ByteArrayOutputStream out, String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        out.write('X');
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(utf8.length)
                .array());
        out.writeBytes(utf8);
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("network/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
