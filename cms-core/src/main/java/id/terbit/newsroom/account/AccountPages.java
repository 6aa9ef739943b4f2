package id.terbit.newsroom.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.language.Texts;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Person;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the account page together. */
@Component
class AccountPages {

	private final ApiTokens tokens;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	AccountPages(ApiTokens tokens, Sites sites, Frame frame, Templates templates) {
		this.tokens = tokens;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	View page(Viewer viewer) {
		return page(viewer, TokenForm.EMPTY, "", List.of(), FieldErrors.NONE);
	}

	/** With the text of a token just made. */
	View issued(Viewer viewer, String token) {
		return page(viewer, TokenForm.EMPTY, token, List.of(), FieldErrors.NONE);
	}

	View tokenRefused(Viewer viewer, TokenForm form, List<String> errors) {
		return page(viewer, form, "", errors, FieldErrors.NONE);
	}

	View passwordRefused(Viewer viewer, FieldErrors errors) {
		return page(viewer, TokenForm.EMPTY, "", List.of(), errors);
	}

	private View page(Viewer viewer, TokenForm form, String issued, List<String> errors, FieldErrors password) {
		Texts texts = viewer.texts();
		List<Choice> languages = Stream.of("id", "en")
			.map((code) -> new Choice(code, texts.get("account.language." + code),
					code.equals(viewer.person().language())))
			.toList();
		List<Choice> scopes = Arrays.stream(Scope.values())
			.map((scope) -> new Choice(scope.name(), texts.get("scope." + scope), form.scopes().contains(scope)))
			.toList();
		Map<UUID, String> siteNames = siteNames();
		List<Choice> tokenSites = siteNames.entrySet()
			.stream()
			.filter((site) -> viewer.person().worksOn(site.getKey()))
			.map((site) -> new Choice(site.getKey().toString(), site.getValue(), form.sites().contains(site.getKey())))
			.toList();
		List<Choice> lifetimes = AccountTokens.LIFETIMES.entrySet()
			.stream()
			.map((one) -> new Choice(one.getKey(), texts.get("account.token.days", one.getValue().toDays()),
					one.getKey().equals(form.lifetime())))
			.toList();
		AccountView view = new AccountView(viewer, roles(viewer, siteNames), languages, tokens(viewer, siteNames),
				scopes, tokenSites, lifetimes, form.name(), issued, errors, password);
		return this.frame.page(viewer, texts.get("account.title"), this.templates.newsroomAccount(view));
	}

	/** Names of all sites, in the order in which sites are listed. */
	private Map<UUID, String> siteNames() {
		Map<UUID, String> names = new LinkedHashMap<>();
		this.sites.all().forEach((site) -> names.put(site.id(), site.name()));
		return names;
	}

	private static List<String> roles(Viewer viewer, Map<UUID, String> names) {
		Texts texts = viewer.texts();
		return viewer.person()
			.grants()
			.stream()
			.sorted(Comparator.comparing(Person.Grant::role))
			.map((grant) -> texts.get("account.role", texts.get("role." + grant.role()),
					(grant.siteId() != null) ? names.getOrDefault(grant.siteId(), "")
							: texts.get("account.everywhere")))
			.toList();
	}

	private List<AccountView.TokenRow> tokens(Viewer viewer, Map<UUID, String> siteNames) {
		Texts texts = viewer.texts();
		return this.tokens.of(viewer.person().id())
			.stream()
			.map((token) -> new AccountView.TokenRow(token.id().toString(), token.name(),
					token.scopes()
						.stream()
						.sorted()
						.map((scope) -> texts.get("scope." + scope))
						.collect(Collectors.joining(", ")),
					token.sites().isEmpty() ? texts.get("account.token.all-sites")
							: token.sites()
								.stream()
								.map((site) -> siteNames.getOrDefault(site, ""))
								.sorted()
								.collect(Collectors.joining(", ")),
					viewer.formats().brief(token.createdAt()),
					(token.expiresAt() != null) ? viewer.formats().brief(token.expiresAt())
							: texts.get("account.token.endless"),
					(token.lastUsedAt() != null) ? viewer.formats().brief(token.lastUsedAt())
							: texts.get("account.token.unused"),
					token.revoked()))
			.toList();
	}

}
