package id.terbit.media.extraction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the words of a paper, as many as are kept, and then no more. */
final class Words extends Writer {

	/** Characters; a book of three hundred pages. */
	static final int MOST = 500_000;

	private final BufferedWriter out;

	private int left = MOST;

	Words(Path file) throws IOException {
		// half of a pair, where a paper is cut, becomes a question mark
		this.out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
	}

	/** Whether there was more than is kept. */
	boolean full() {
		return this.left < 0;
	}

	@Override
	public void write(char[] letters, int start, int length) throws IOException {
		this.out.write(letters, start, Math.min(length, Math.max(0, this.left)));
		this.left -= length;
		if (full()) {
			throw new IOException("enough words");
		}
	}

	@Override
	public void flush() throws IOException {
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
