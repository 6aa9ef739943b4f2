package id.terbit.config.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import id.terbit.config.start.Installation;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentTypes;
import id.terbit.site.Site;

/**
 * The fields of samples: files by the name that they get, other documents by their title.
 */
class SampleFields {

	private final SampleAssets assets;

	private final Installation installation;

	private final List<SampleDocument> samples;

	SampleFields(SampleAssets assets, Installation installation, List<SampleDocument> samples) {
		this.assets = assets;
		this.installation = installation;
		this.samples = samples;
	}

	/** The mark of a sample that was made; it holds the id of its document. */
	static String mark(int number) {
		return "demo.document." + number;
	}

	/** The sample's own fields as far as its type declares them. */
	Map<String, Object> of(SampleDocument sample, Site site) {
		ContentType type = ContentTypes.byName(sample.type()).orElseThrow();
		Map<String, Object> fields = new HashMap<>(sample.fields());
		fields.keySet().retainAll(type.fields().stream().map(Field::name).toList());
		fields.replaceAll((name, value) -> switch (type.field(name).orElseThrow().kind()) {
			case FILE -> this.assets.paper(site, value.toString(), sample.title()).id().toString();
			case DOCUMENTS -> ((List<?>) value).stream().map((title) -> made(title.toString())).toList();
			default -> value;
		});
		return fields;
	}

	/** The id of a sample that was made before. */
	private String made(String title) {
		return IntStream.range(0, this.samples.size())
			.filter((number) -> this.samples.get(number).title().equals(title))
			.mapToObj((number) -> this.installation.get(mark(number)).orElse(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no sample made before is called " + title));
	}

}
