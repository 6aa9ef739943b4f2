package id.terbit.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.language.Texts;
import id.terbit.search.index.PublicIndex;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.search.index.Suggestion;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Titles of what is live for what is being typed, with their addresses. */
@Component
class Suggestions {

	private final PublicIndex index;

	private final Sites sites;

	private final SiteAddresses addresses;

	/** Public sites speak Indonesian. */
	private final Texts texts;

	Suggestions(PublicIndex index, Sites sites, SiteAddresses addresses, MessageSource messages) {
		this.index = index;
		this.sites = sites;
		this.addresses = addresses;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
	}

	/**
	 * At most {@link Suggestion#MOST}.
	 * @param site null for all sites
	 * @throws SearchUnavailableException where the index can't be read now
	 */
	List<Title> of(String typed, @Nullable Site site) {
		Map<String, Site> bySlug = this.sites.all().stream().collect(Collectors.toMap(Site::slug, Function.identity()));
		List<Title> titles = new ArrayList<>();
		for (Suggestion each : this.index.suggest(typed, (site != null) ? site.slug() : null)) {
			Site of = bySlug.get(each.site());
			if (of != null) {
				titles.add(new Title(each.title(), each.type(), this.texts.get("type." + each.type()), of.slug(),
						this.addresses.url(of, each.path())));
			}
		}
		return titles;
	}

	/**
	 * As it is answered.
	 *
	 * @param label the type in words
	 * @param site slug
	 */
	record Title(String title, String type, String label, String site, String url) {
	}

}
