package dev.seedling.bot.testsupport.discord;

/** A file as it came with a request. */
final class Upload {
    private final String filename;
    private final String contentType;
    private final byte[] bytes;

    Upload(String filename, String contentType, byte[] bytes) {
        this.filename = filename;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    String filename() {
        return filename;
    }

    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }
}
