package id.terbit.publisher.batch;

import java.util.List;
import java.util.function.Consumer;

import id.terbit.publication.PublishedEdition;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Hands each chunk to one pass of the build. */
class EditionWriter implements ItemWriter<PublishedEdition> {

	private final Consumer<List<PublishedEdition>> pass;

	EditionWriter(Consumer<List<PublishedEdition>> pass) {
		this.pass = pass;
	}

	@Override
	public void write(Chunk<? extends PublishedEdition> chunk) {
		this.pass.accept(List.copyOf(chunk.getItems()));
	}

}
