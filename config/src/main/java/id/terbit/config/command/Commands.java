package id.terbit.config.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import id.terbit.config.start.ConsoleWords;

/**
 * The commands of the jar. Each but {@code prepare} asks the Terbit that runs already;
 * they end with 0 where they succeeded, 1 where they did not, 2 where the words are off.
 */
public final class Commands {

	private static final Map<String, Command> COMMANDS = Map.of("rebuild-site", RunJob.ofSite("rebuild-site"),
			"rebuild-search", RunJob.whole("rebuild-search"), "check-search", RunJob.whole("check-search"),
			"rebuild-desk-search", RunJob.whole("rebuild-desk-search"), "check-history", new CheckHistory(),
			"copy-media", MediaRunCommand.copy(), "collect-media", MediaRunCommand.collect(), "prepare", new Prepare());

	private Commands() {
	}

	/** Whether the first word is a command. */
	public static boolean isCommand(String[] args) {
		return args.length > 0 && !args[0].startsWith("-");
	}

	/** Runs the command and gives the exit code. */
	public static int run(String[] args) {
		PrintWriter console = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		Command command = COMMANDS.get(args[0]);
		if (command == null) {
			console.println(ConsoleWords.say("command.unknown", args[0],
					String.join(", ", COMMANDS.keySet().stream().sorted().toList())));
			return 2;
		}
		try {
			return command.run(Words.of(args), console);
		}
		catch (IOException ex) {
			console.println(ConsoleWords.say("command.unreachable", String.valueOf(ex.getMessage())));
			return 1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 1;
		}
	}

	/** One command. */
	@FunctionalInterface
	interface Command {

		int run(Words words, PrintWriter console) throws IOException, InterruptedException;

	}

}
