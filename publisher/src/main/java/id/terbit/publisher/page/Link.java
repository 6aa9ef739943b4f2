package id.terbit.publisher.page;

/** Words that lead somewhere. */
public record Link(String label, String href) {
}
