package id.terbit.publisher.social;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.publisher.social.ChannelsView.Card;
import id.terbit.publisher.social.ChannelsView.Entry;
import id.terbit.publisher.social.ConnectionStore.Row;
import id.terbit.publisher.template.Templates;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Connects a site's social channels. */
@NewsroomController
class ChannelsController {

	private final Sites sites;

	private final SocialChannels channels;

	private final Connections connections;

	private final ConnectionStore store;

	private final Frame frame;

	private final Templates templates;

	ChannelsController(Sites sites, SocialChannels channels, Connections connections, ConnectionStore store,
			Frame frame, Templates templates) {
		this.sites = sites;
		this.channels = channels;
		this.connections = connections;
		this.store = store;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/meja/situs/{slug}/saluran")
	View channels(Viewer viewer, @PathVariable String slug) {
		return page(viewer, site(viewer, slug));
	}

	@PostMapping("/meja/situs/{slug}/saluran/{name}")
	View connect(Viewer viewer, @PathVariable String slug, @PathVariable String name,
			@RequestParam Map<String, String> form, RedirectAttributes redirect, HttpServletResponse response) {
		Site site = site(viewer, slug);
		SocialChannel channel = channel(name);
		Map<String, String> entries = channel.fields()
			.stream()
			.map(SocialChannel.Field::name)
			.collect(Collectors.toMap(Function.identity(), (field) -> form.getOrDefault(field, "").strip()));
		try {
			this.connections.connect(site.id(), channel, entries, viewer.actor());
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return page(viewer.withErrors(words(viewer, ex.refusals())), site);
		}
		Flash.notice(redirect, viewer.texts().get("channels.connect-done", channel.label()));
		return new RedirectView(path(site));
	}

	@PostMapping("/meja/situs/{slug}/saluran/{name}/putuskan")
	View disconnect(Viewer viewer, @PathVariable String slug, @PathVariable String name, RedirectAttributes redirect) {
		Site site = site(viewer, slug);
		SocialChannel channel = channel(name);
		this.connections.disconnect(site.id(), channel, viewer.actor());
		Flash.notice(redirect, viewer.texts().get("channels.disconnect-done", channel.label()));
		return new RedirectView(path(site));
	}

	/** Every reason in words, with the field that it is about. */
	private static List<String> words(Viewer viewer, List<Refusal> refusals) {
		return refusals.stream()
			.map((refusal) -> (refusal.pointer() != null)
					? viewer.texts().get("channels.field." + refusal.pointer().substring(1)) + ": "
							+ viewer.texts().refusal(refusal)
					: viewer.texts().refusal(refusal))
			.toList();
	}

	private View page(Viewer viewer, Site site) {
		Map<String, Row> connected = this.store.of(site.id())
			.stream()
			.collect(Collectors.toMap(Row::channel, Function.identity()));
		ChannelsView view = new ChannelsView(viewer, site.name(), path(site),
				this.channels.all().stream().noneMatch(this.connections::usable),
				this.channels.all()
					.stream()
					.map((channel) -> card(viewer, channel, connected.get(channel.name())))
					.toList());
		return this.frame.page(viewer, viewer.texts().get("channels.title"), this.templates.socialHead(),
				this.templates.socialChannels(view));
	}

	private Card card(Viewer viewer, SocialChannel channel, @Nullable Row row) {
		String connection = (row != null)
				? viewer.texts().get("channels.account", row.account(), viewer.formats().full(row.connectedAt())) : "";
		return new Card(channel.name(), channel.label(), connection, this.connections.usable(channel),
				channel.fields().stream().map((field) -> new Entry(field.name(), field.secret())).toList());
	}

	private SocialChannel channel(String name) {
		return this.channels.byName(name).orElseThrow(() -> RefusedException.missing("channel", name));
	}

	/** The site, for those who may change its channels; others learn nothing of it. */
	private Site site(Viewer viewer, String slug) {
		Site site = this.sites.bySlug(slug).orElseThrow(() -> RefusedException.missing("site", slug));
		if (!Connections.mayChange(viewer.person(), site.id())) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("channel.not-allowed"));
		}
		return site;
	}

	private static String path(Site site) {
		return "/meja/situs/" + site.slug() + "/saluran";
	}

}
