package id.terbit.config.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import io.zonky.test.db.postgres.util.LinuxUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library of the embedded database finds out by a shell script which Linux it runs
 * on. It leaves the script in the folder for temporary files until the process ends in
 * order, so whenever a process is killed one stays for ever.
 */
final class DetectionScript {

	private static final Logger LOG = LoggerFactory.getLogger(DetectionScript.class);

	private static final String NAMES = "detect_linux_distribution_*.sh";

	private DetectionScript() {
	}

	/** Has the library look now, once for this process, and removes what that leaves. */
	static void runAndRemove() {
		runAndRemove(Path.of(System.getProperty("java.io.tmpdir")), LinuxUtils::getDistributionName);
	}

	/**
	 * Removes the script that some work leaves in a folder. Where another process left
	 * one at the same moment, nobody knows which is whose, and both stay.
	 */
	static void runAndRemove(Path folder, Runnable work) {
		Set<Path> before = scripts(folder);
		work.run();
		Set<Path> left = scripts(folder);
		left.removeAll(before);
		if (left.size() == 1) {
			try {
				Files.deleteIfExists(left.iterator().next());
			}
			catch (IOException ex) {
				LOG.warn("{} is left behind", left, ex);
			}
		}
	}

	private static Set<Path> scripts(Path folder) {
		Set<Path> found = new HashSet<>();
		try (DirectoryStream<Path> scripts = Files.newDirectoryStream(folder, NAMES)) {
			scripts.forEach(found::add);
		}
		catch (IOException ex) {
			LOG.debug("{} can't be read, so nothing is removed there", folder, ex);
		}
		return found;
	}

}
