package id.terbit.contentapi;

/**
 * Ends a request of the API with a problem that is about HTTP and not about the domain.
 */
public class ProblemException extends RuntimeException {

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		super(problem.status() + " " + problem.code());
		this.problem = problem;
	}

	/** The answer. */
	public Problem problem() {
		return this.problem;
	}

}
