package id.terbit.site;

import org.springframework.stereotype.Component;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Look and rules of a site as JSON. What an older program did not know yet takes its
 * default; what only a newer one knows is passed over.
 */
@Component
public class SettingsJson {

	private final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/** Look or rules as JSON. */
	public String write(Object settings) {
		return this.mapper.writeValueAsString(settings);
	}

	SiteLook look(String json) {
		return read(json, SiteLook.PLAIN, SiteLook.class);
	}

	/** Rules as they were written. */
	public SiteRules rules(String json) {
		return read(json, SiteRules.DEFAULT, SiteRules.class);
	}

	private <T> T read(String json, T defaults, Class<T> type) {
		ObjectNode settings = this.mapper.valueToTree(defaults);
		settings.setAll((ObjectNode) this.mapper.readTree(json));
		return this.mapper.treeToValue(settings, type);
	}

}
