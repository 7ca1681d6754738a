package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models with the keys and shapes of real ones, of few and zero weights: enough to tell what they are. */
final class BlankModels {
    private BlankModels() {}

    /** A diffusers folder with a Stable Diffusion 1 network. */
    static Path stableDiffusion1(Path folder) throws IOException {
        Map<String, int[]> unet = new LinkedHashMap<>();
        unet.put("conv_in.weight", new int[] {8, 4, 3, 3});
        unet.put("down_blocks.0.resnets.0.conv1.weight", new int[] {8, 8, 3, 3});
        unet.put("down_blocks.0.attentions.0.proj_in.weight", new int[] {8, 8, 1, 1});
        unet.put("down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k.weight", new int[] {8, 768});
        safetensors(folder.resolve("unet/diffusion_pytorch_model.safetensors"), unet);
        Files.writeString(folder.resolve("unet/config.json"), "{}");
        Files.writeString(folder.resolve("model_index.json"), "{}");
        return folder;
    }

    /** An autoencoder that lies alone. */
    static Path taesd(Path folder) throws IOException {
        safetensors(folder.resolve("diffusion_pytorch_model.safetensors"), Map.of("a.weight", new int[] {3}));
        Files.writeString(folder.resolve("config.json"), "{\"_class_name\":\"AutoencoderTiny\"}");
        return folder;
    }

    /** A file of float32 zeros. */
    static Path safetensors(Path file, Map<String, int[]> shapes) throws IOException {
        StringBuilder header = new StringBuilder("{");
        int end = 0;
        for (Map.Entry<String, int[]> tensor : shapes.entrySet()) {
            int begin = end;
            end += 4 * Arrays.stream(tensor.getValue()).reduce(1, (a, b) -> a * b);
            header.append(header.length() > 1 ? "," : "")
                    .append("\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                            .formatted(tensor.getKey(), Arrays.toString(tensor.getValue()), begin, end));
        }
        byte[] json = header.append("}").toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + end).order(ByteOrder.LITTLE_ENDIAN);
        Files.createDirectories(Folders.of(file));
        return Files.write(file, bytes.putLong(json.length).put(json).array());
    }
}
