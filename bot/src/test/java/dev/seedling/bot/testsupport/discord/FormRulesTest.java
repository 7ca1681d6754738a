package dev.seedling.bot.testsupport.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms that the emulator refuses; sent raw, since the client library would refuse most of them first. */
class FormRulesTest {
    private static final int V2 = MessageForm.COMPONENTS_V2;

    private final DiscordEmulator discord = DiscordEmulator.start();

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void components_are_counted_and_their_ids_checked() throws Exception {
        assertThat(code("{\"components\":[%s]}".formatted(rows(5)))).isZero();
        assertThat(code("{\"components\":[%s]}".formatted(rows(6)))).isEqualTo(50035);
        assertThat(code("{\"components\":[%s]}".formatted(row("\"custom_id\":\"%s\"".formatted("x".repeat(101))))))
                .isEqualTo(50035);
        assertThat(code("{\"components\":[%s]}".formatted(row("\"custom_id\":\"\""))))
                .isEqualTo(50035);
        assertThat(code("{\"components\":[%s,%s]}".formatted(row("\"custom_id\":\"a\""), row("\"custom_id\":\"a\""))))
                .isEqualTo(50035);
    }

    @Test
    void the_newer_components_stand_alone_and_are_forty_at_most() throws Exception {
        assertThat(code("{\"flags\":%d,\"components\":[%s]}".formatted(V2, texts(40))))
                .isZero();
        assertThat(code("{\"flags\":%d,\"components\":[%s]}".formatted(V2, texts(41))))
                .isEqualTo(50035);
        assertThat(code("{\"flags\":%d,\"content\":\"beside\",\"components\":[%s]}".formatted(V2, texts(1))))
                .isEqualTo(50035);
        assertThat(code("{\"components\":[%s]}".formatted(texts(1)))).isEqualTo(50035);
        assertThat(code("{\"flags\":%d,\"components\":[{\"type\":12,\"items\":[]}]}".formatted(V2)))
                .isEqualTo(50035);
    }

    @Test
    void text_and_nonce_have_their_lengths() throws Exception {
        assertThat(code("{\"content\":\"%s\"}".formatted("x".repeat(2000)))).isZero();
        assertThat(code("{\"content\":\"%s\"}".formatted("x".repeat(2001)))).isEqualTo(50035);
        assertThat(code("{\"content\":\"hi\",\"nonce\":\"%s\"}".formatted("x".repeat(26))))
                .isEqualTo(50035);
        assertThat(code("{}")).isEqualTo(50006);
    }

    @Test
    void commands_have_their_limits() throws Exception {
        String many = IntStream.range(0, 16)
                .mapToObj("{\"type\":3,\"name\":\"entry %d\"}"::formatted)
                .collect(Collectors.joining(","));
        List<String> refused = List.of(
                "[" + many + "]",
                "[{\"name\":\"Upper\",\"description\":\"d\"}]",
                "[{\"name\":\"a\",\"description\":\"\"}]",
                "[{\"name\":\"a\",\"description\":\"d\"},{\"name\":\"a\",\"description\":\"d\"}]");
        for (String commands : refused) {
            RawRequest.Answer answer = RawRequest.to(discord).put("applications/1/commands", commands);
            assertThat(answer.code()).as(commands).isEqualTo(50035);
        }
    }

    @Test
    void without_the_token_nothing_is_allowed() throws Exception {
        assertThat(RawRequest.to(discord)
                        .send("POST", messages(), "{\"content\":\"hi\"}", "Bot wrong")
                        .status())
                .isEqualTo(401);
    }

    private int code(String json) throws Exception {
        discord.limits().set("POST /channels/{channel}/messages", 100, Duration.ofSeconds(1));
        return RawRequest.to(discord).post(messages(), json).code();
    }

    private String messages() {
        return "channels/%s/messages".formatted(discord.channel().id());
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> row("\"custom_id\":\"b%d\"".formatted(number)))
                .collect(Collectors.joining(","));
    }

    private static String row(String customId) {
        return "{\"type\":1,\"components\":[{\"type\":2,\"style\":1,\"label\":\"x\",%s}]}".formatted(customId);
    }

    private static String texts(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"type\":10,\"content\":\"text %d\"}"::formatted)
                .collect(Collectors.joining(","));
    }
}
