package id.terbit.publisher.batch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import id.terbit.publication.BulkWork;

/** Work of ten documents, two a piece, which breaks or waits where a test wants it. */
class PiecesOfWork implements BulkWork {

	static final int DOCUMENTS = 10;

	static final int PIECE = 2;

	private final List<Long> pieces = new CopyOnWriteArrayList<>();

	private final List<Reached> begun = new CopyOnWriteArrayList<>();

	private volatile Runnable beforePiece = () -> {
	};

	private volatile boolean lost;

	void reset() {
		this.beforePiece = () -> {
		};
		this.lost = false;
		this.pieces.clear();
		this.begun.clear();
	}

	void beforePiece(Runnable action) {
		this.beforePiece = action;
	}

	/** What was done is lost. */
	void lose() {
		this.lost = true;
	}

	/** The beginnings of the pieces that were done. */
	List<Long> pieces() {
		return this.pieces;
	}

	/** Where attempts began. */
	List<Reached> begun() {
		return this.begun;
	}

	@Override
	public String name() {
		return "pieces";
	}

	@Override
	public Attempt attempt(Reached reached) {
		Reached start = (this.lost || reached.place() == null) ? new Reached("0", 0, DOCUMENTS, Differences.NONE)
				: reached;
		this.begun.add(start);
		return new Pieces(start);
	}

	private final class Pieces implements Attempt {

		private Reached reached;

		private Pieces(Reached reached) {
			this.reached = reached;
		}

		@Override
		public Reached reached() {
			return this.reached;
		}

		@Override
		public boolean next() {
			PiecesOfWork.this.beforePiece.run();
			PiecesOfWork.this.pieces.add(this.reached.done());
			long done = this.reached.done() + PIECE;
			this.reached = new Reached(Long.toString(done), done, DOCUMENTS, new Differences(done, 0, 1, 0));
			return done < DOCUMENTS;
		}

		@Override
		public void close() {
			PiecesOfWork.this.lost = false;
		}

	}

}
