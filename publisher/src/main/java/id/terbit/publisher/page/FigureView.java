package id.terbit.publisher.page;

/** A picture with what stands below it; empty where there is nothing to say. */
public record FigureView(PictureView picture, String caption, String credit) {
}
