package id.terbit.publisher.batch;

import java.util.List;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.core.NestedExceptionUtils;

/**
 * Keeps as the reason of a failed run what went wrong first, where the library keeps its
 * own words and a stack trace, which the log has.
 */
class FailureReason implements JobExecutionListener {

	private static final int LONGEST = 500;

	@Override
	public void afterJob(JobExecution execution) {
		List<Throwable> failures = execution.getAllFailureExceptions();
		if (failures.isEmpty()) {
			return;
		}
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failures.get(failures.size() - 1));
		String words = cause.getClass().getSimpleName() + ": " + cause.getMessage();
		execution.setExitStatus(new ExitStatus(execution.getExitStatus().getExitCode(),
				words.substring(0, Math.min(LONGEST, words.length()))));
	}

}
