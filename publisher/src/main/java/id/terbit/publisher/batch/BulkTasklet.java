package id.terbit.publisher.batch;

import java.util.Objects;
import java.util.UUID;

import id.terbit.publication.BulkWork;
import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Differences;
import id.terbit.publication.BulkWork.Reached;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * One attempt at bulk work, from the step's opening to its closing. The lane's lock sees
 * to it that there is one at a time.
 */
class BulkTasklet implements Tasklet, ItemStream {

	private static final String PLACE = "place";

	private static final String DONE = "done";

	private static final String TOTAL = "total";

	private static final String MISSING = "missing";

	private static final String STALE = "stale";

	private static final String SUPERFLUOUS = "superfluous";

	private static final String NEWER = "newer";

	private final BulkWork work;

	private final BulkProgress progress;

	private volatile @Nullable Attempt attempt;

	BulkTasklet(BulkWork work, BulkProgress progress) {
		this.work = work;
		this.progress = progress;
	}

	@Override
	public void open(ExecutionContext context) {
		this.attempt = this.work.attempt(read(context));
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		Attempt open = Objects.requireNonNull(this.attempt);
		long before = open.reached().done();
		boolean more = open.next();
		Reached reached = open.reached();
		contribution.incrementWriteCount(Math.max(0, reached.done() - before));
		this.progress.save(run(context), reached);
		return more ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
	}

	/** Called after each piece. */
	@Override
	public void update(ExecutionContext context) {
		Attempt open = this.attempt;
		if (open != null) {
			write(open.reached(), context);
		}
	}

	@Override
	public void close() {
		Attempt open = this.attempt;
		this.attempt = null;
		if (open != null) {
			open.close();
		}
	}

	private static UUID run(ChunkContext context) {
		return UUID.fromString(String.valueOf(context.getStepContext().getJobParameters().get(RebuildSiteJob.RUN)));
	}

	private static Reached read(ExecutionContext context) {
		if (!context.containsKey(PLACE)) {
			return Reached.NOTHING;
		}
		Differences differences = context.containsKey(MISSING) ? new Differences(context.getLong(MISSING),
				context.getLong(STALE), context.getLong(SUPERFLUOUS), context.getLong(NEWER)) : null;
		return new Reached(context.getString(PLACE), context.getLong(DONE), context.getLong(TOTAL), differences);
	}

	private static void write(Reached reached, ExecutionContext context) {
		if (reached.place() == null) {
			return;
		}
		context.putString(PLACE, reached.place());
		context.putLong(DONE, reached.done());
		context.putLong(TOTAL, reached.total());
		Differences differences = reached.differences();
		if (differences != null) {
			context.putLong(MISSING, differences.missing());
			context.putLong(STALE, differences.stale());
			context.putLong(SUPERFLUOUS, differences.superfluous());
			context.putLong(NEWER, differences.newer());
		}
	}

}
