package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.discord.Address.Abroad;
import dev.seedling.bot.discord.Address.Answer;
import dev.seedling.bot.discord.Address.Note;
import dev.seedling.bot.discord.Address.Private;
import dev.seedling.bot.discord.Address.Room;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressTest {
    static Address[] addresses() {
        return new Address[] {
            new Address(new Room("1"), new Answer("token"), Optional.empty()),
            new Address(new Private("2"), new Note("3", "4"), Optional.of("5")),
            new Address(new Abroad("6"), new Answer("token"), Optional.empty()),
        };
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_address_survives_being_stored(Address address) {
        assertThat(Address.parse(address.text())).isEqualTo(address);
    }
}
