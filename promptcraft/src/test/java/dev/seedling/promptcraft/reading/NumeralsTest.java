package dev.seedling.promptcraft.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Lock.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    private final IdeaReader reader = new IdeaReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "einundzwanzig weiße Rosen in einer blauen Vase | 21",
                "Zweiunddreißig rote Luftballons am Himmel | 32",
                "fuenfundvierzig schwarze Vögel auf dem Dach | 45",
                "sechzig kleine Kerzen auf dem Tisch | 60",
                "vingt et un oiseaux bleus sur le toit | 21",
                "soixante-dix-sept bougies rouges sur la table | 77",
                "quatre-vingts bougies rouges sur la table | 80",
                "quatre-vingt-douze bougies rouges sur la table | 92",
                "treinta y dos globos rojos en el cielo | 32",
                "veintiún gatos negros en la calle | 21",
                "sesenta velas rojas en la mesa | 60",
                "twenty-one white roses in a vase | 21",
            })
    void numbers_of_several_words_are_read_and_locked(String idea, String number) {
        assertThat(reader.read(idea).locks())
                .filteredOn(lock -> lock.kind() == Kind.COUNT)
                .extracting(Lock::value)
                .containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"ein Hund und zwanzig Vögel auf dem Dach, 20", "un chat et vingt oiseaux bleus sur le toit, 20"})
    void numbers_beside_each_other_stay_apart(String idea, String number) {
        assertThat(reader.read(idea).locks())
                .filteredOn(lock -> lock.kind() == Kind.COUNT)
                .extracting(Lock::value)
                .containsExactly(number);
    }
}
