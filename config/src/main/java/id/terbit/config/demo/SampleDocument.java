package id.terbit.config.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A sample text of {@code demo/documents.json}.
 *
 * @param state where its edition shall end: a state's name, or WITHDRAWN with its kind,
 * or FAST_TRACK, or REVIEWED for what was published so and looked at since, which is much
 * quicker to make than what went through all eight steps
 * @param paragraphs {@code ## } a heading, {@code * } a list, {@code 1. } a numbered
 * list, {@code > } a quotation, {@code | } a table, anything else a paragraph
 * @param fields of the type: a file by the name that it gets, other documents by the
 * title of a sample before this one
 */
record SampleDocument(String site, String type, @Nullable String category, String state, String title, String summary,
		List<String> paragraphs, List<String> tags, List<String> districts, Map<String, Object> fields) {
}
