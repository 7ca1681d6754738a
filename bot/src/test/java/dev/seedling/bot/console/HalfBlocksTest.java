package dev.seedling.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class HalfBlocksTest {
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;

    @Test
    void a_cell_shows_two_pixels() {
        BufferedImage picture = new BufferedImage(1, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, RED);
        picture.setRGB(0, 1, BLUE);

        List<AttributedString> lines = HalfBlocks.render(picture, 1, 1);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).toString()).isEqualTo("▀");
        assertThat(lines.get(0).styleAt(0))
                .isEqualTo(AttributedStyle.DEFAULT.foreground(255, 0, 0).background(0, 0, 255));
    }

    @Test
    void a_cell_takes_the_mean_of_what_it_covers() {
        BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            picture.setRGB(i % 4, i / 4, i % 2 == 0 ? 0x000000 : 0x646464);
        }

        assertThat(HalfBlocks.render(picture, 1, 1).get(0).styleAt(0))
                .isEqualTo(AttributedStyle.DEFAULT.foreground(50, 50, 50).background(50, 50, 50));
    }

    @Test
    void a_picture_keeps_its_proportions_within_the_terminal() {
        BufferedImage wide = new BufferedImage(512, 256, BufferedImage.TYPE_INT_RGB);
        BufferedImage high = new BufferedImage(256, 512, BufferedImage.TYPE_INT_RGB);

        assertThat(HalfBlocks.render(wide, 80, 34)).hasSize(20).allMatch(line -> line.columnLength() == 80);
        assertThat(HalfBlocks.render(high, 80, 34)).hasSize(34).allMatch(line -> line.columnLength() == 34);
    }
}
