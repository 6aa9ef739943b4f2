package id.terbit.media.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.language.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Sentences of the message files for a script of this module. */
final class ScriptWords {

	private ScriptWords() {
	}

	/**
	 * Sentences by key, as JSON; places stay as {@code {0}} for the script to fill in.
	 * @param prefix what precedes the keys in the message files
	 */
	static String json(Texts texts, String prefix, List<String> keys) {
		Map<String, String> words = new LinkedHashMap<>();
		keys.forEach((key) -> words.put(key, texts.get(prefix + key, "{0}", "{1}", "{2}", "{3}")));
		return JsonMapper.shared().writeValueAsString(words);
	}

}
