package dev.seedling.diffusion;

/** How large a picture becomes in a second pass. */
public sealed interface Enlargement {
    /** Of the picture that comes out; its area is part of what {@link #cover} gives. */
    ImageSize of(ImageSize first);

    /** What the first picture is enlarged to, before an even strip is cut off on two sides; mostly nothing is. */
    default ImageSize cover(ImageSize first) {
        return of(first);
    }

    /** @param factor in both directions, more than 1 and at most 4; sizes are rounded to multiples of 8 */
    record Times(double factor) implements Enlargement {
        public Times {
            Hires.requireFactor(factor);
        }

        @Override
        public ImageSize of(ImageSize first) {
            return new ImageSize(ImageSize.snapped(first.width() * factor), ImageSize.snapped(first.height() * factor));
        }
    }

    /** To a size of any shape. The first picture keeps its own and is cut where it stands over. */
    record To(ImageSize size) implements Enlargement {
        @Override
        public ImageSize of(ImageSize first) {
            return size;
        }

        @Override
        public ImageSize cover(ImageSize first) {
            long wider = (long) size.width() * first.height() - (long) size.height() * first.width();
            return wider > 0
                    ? new ImageSize(size.width(), ImageSize.floored(size.width() * first.height() / first.width()))
                    : new ImageSize(ImageSize.floored(size.height() * first.width() / first.height()), size.height());
        }
    }
}
