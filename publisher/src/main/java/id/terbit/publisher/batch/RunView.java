package id.terbit.publisher.batch;

/**
 * One run as its row shows it, in the reader's language.
 *
 * @param id the run's id
 * @param subject the site that is rebuilt, or the name of the work
 * @param tone class that colours the status
 * @param percent 0 to 100
 * @param progress how many pages or documents of how many, rate and time left
 * @param when who asked, when it started and ended
 * @param reason why it failed, empty otherwise
 */
public record RunView(String id, String subject, String status, String tone, boolean running, boolean restartable,
		int percent, String progress, String when, String reason) {
}
