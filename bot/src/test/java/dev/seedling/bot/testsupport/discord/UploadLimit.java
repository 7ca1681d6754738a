package dev.seedling.bot.testsupport.discord;

/** How large a file may be; in Discord it depends on the person and on the server, here on the test. */
final class UploadLimit {
    private static final long DEFAULT = 10L << 20;

    private long bytes = DEFAULT;

    long bytes() {
        return bytes;
    }

    void set(long newBytes) {
        bytes = newBytes;
    }
}
