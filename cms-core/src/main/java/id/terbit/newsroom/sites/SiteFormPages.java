package id.terbit.newsroom.sites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the forms of new and of known sites together. */
@Component
class SiteFormPages {

	/** The zones of the country, west to east, as its people call them. */
	private static final Map<String, String> ZONES = zones();

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	SiteFormPages(Sites sites, Frame frame, Templates templates) {
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	View creating(Viewer viewer, SiteForm form, FieldErrors errors) {
		boolean portal = this.sites.all().stream().anyMatch((site) -> site.kind() == Site.Kind.PORTAL);
		List<Choice> kinds = new ArrayList<>();
		for (Site.Kind kind : Site.Kind.values()) {
			if (kind != Site.Kind.PORTAL || !portal) {
				kinds.add(new Choice(kind.name(), viewer.texts().get("sites.kind." + kind),
						kind.name().equals(form.kind())));
			}
		}
		return this.frame.page(viewer, viewer.texts().get("sites.new"),
				this.templates.newsroomNewSite(new NewSiteView(viewer, form, kinds, zones(form.zone()), errors)));
	}

	View settings(Viewer viewer, Site site, long version, SiteForm form, FieldErrors errors) {
		return page(viewer, site, version, form, errors, SiteView.NewCategory.EMPTY);
	}

	View categoryRefused(Viewer viewer, Site site, SiteView.NewCategory category) {
		return page(viewer, site, site.version(), SiteForm.of(site), FieldErrors.NONE, category);
	}

	private View page(Viewer viewer, Site site, long version, SiteForm form, FieldErrors errors,
			SiteView.NewCategory category) {
		return this.frame.page(viewer, site.name(), this.templates.newsroomSite(new SiteView(viewer, site.slug(),
				version, site.name(), form, zones(form.zone()), errors, this.sites.categories(site.id()), category)));
	}

	private static List<Choice> zones(@Nullable String chosen) {
		Map<String, String> zones = new LinkedHashMap<>(ZONES);
		if (chosen != null) {
			zones.putIfAbsent(chosen, chosen);
		}
		return zones.entrySet()
			.stream()
			.map((zone) -> new Choice(zone.getKey(), zone.getValue(), zone.getKey().equals(chosen)))
			.toList();
	}

	private static Map<String, String> zones() {
		Map<String, String> zones = new LinkedHashMap<>();
		zones.put("Asia/Jakarta", "WIB (Asia/Jakarta)");
		zones.put("Asia/Makassar", "WITA (Asia/Makassar)");
		zones.put("Asia/Jayapura", "WIT (Asia/Jayapura)");
		return zones;
	}

}
