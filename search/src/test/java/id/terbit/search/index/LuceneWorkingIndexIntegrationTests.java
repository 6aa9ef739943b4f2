package id.terbit.search.index;

import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;

/** In a folder within that of the public index, as the settings have it. */
class LuceneWorkingIndexIntegrationTests extends WorkingIndexContract {

	@TempDir
	Path folder;

	@Override
	SearchEngine forReaders() {
		return new LuceneIndex(new IndexFolder(this.folder), UUID::randomUUID);
	}

	@Override
	SearchEngine forDesk() {
		return new LuceneIndex(new IndexFolder(this.folder.resolve("desk")), UUID::randomUUID);
	}

}
