package id.terbit.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The import map of the editor page: the one inline script of the program. The content
 * security policy lets it through by its hash; any other text does not pass.
 */
public final class EditorImportMap {

	private static final List<Module> MODULES = List.of(new Module("prosemirror-model", "1.25.4"),
			new Module("prosemirror-state", "1.4.4"), new Module("prosemirror-view", "1.41.5"),
			new Module("prosemirror-transform", "1.11.0"), new Module("prosemirror-keymap", "1.2.3"),
			new Module("prosemirror-history", "1.5.0"), new Module("prosemirror-commands", "1.7.1"),
			new Module("prosemirror-schema-list", "1.5.1"), new Module("prosemirror-inputrules", "1.5.1"),
			new Module("prosemirror-tables", "1.8.1"), new Module("prosemirror-dropcursor", "1.8.2"),
			new Module("prosemirror-gapcursor", "1.4.0"), new Module("orderedmap", "2.1.1"),
			new Module("rope-sequence", "1.3.4"), new Module("w3c-keyname", "2.2.8"));

	private static final String TEXT = MODULES.stream()
		.map((module) -> "\"%s\":\"%s\"".formatted(module.name(), module.address()))
		.collect(Collectors.joining(",", "{\"imports\":{", "}}"));

	private EditorImportMap() {
	}

	/** The exact text between the script's tags. */
	public static String text() {
		return TEXT;
	}

	/**
	 * The source expression for {@code script-src}: {@code 'sha256-…'}, quotes included.
	 */
	public static String sha256() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
			return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** Addresses of everything that the map names. */
	static List<String> addresses() {
		return MODULES.stream().map(Module::address).toList();
	}

	private record Module(String name, String version) {

		String address() {
			String file = this.name.equals("w3c-keyname") ? "index.js" : "dist/index.js";
			return "/webjars/%s/%s/%s".formatted(this.name, this.version, file);
		}

	}

}
