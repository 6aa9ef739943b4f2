package id.terbit.config.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.config.start.Installation;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.EditorialDesk;
import id.terbit.identity.Ids;
import id.terbit.person.Person;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.SiteLook;
import id.terbit.site.SiteLook.MenuEntry;
import id.terbit.site.SiteRules;
import id.terbit.site.Sites;
import id.terbit.site.Tag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with sample sites, people and texts, all through the desk as
 * people would. Each text is one transaction together with its mark, so a killed start
 * goes on where it stopped.
 */
@Component
public class DemoData {

	private static final Set<String> ILLUSTRATED = Set.of("article", "destination");

	private final Sites sites;

	private final SamplePeople people;

	private final EditorialDesk desk;

	private final AssetCatalog assets;

	private final Installation installation;

	private final Ids ids;

	private final InstantSource clock;

	private final TransactionTemplate transactions;

	private final JsonMapper json;

	private final Path accountsFile;

	DemoData(Sites sites, SamplePeople people, EditorialDesk desk, AssetCatalog assets, Installation installation,
			Ids ids, InstantSource clock, TransactionTemplate transactions, JsonMapper json,
			@Value("${terbit.data}") Path data) {
		this.sites = sites;
		this.people = people;
		this.desk = desk;
		this.assets = assets;
		this.installation = installation;
		this.ids = ids;
		this.clock = clock;
		this.transactions = transactions;
		this.json = json;
		this.accountsFile = data.resolve("demo-accounts.json");
	}

	/** Makes what is missing of the sample data; nothing where all is there. */
	public void fill() {
		if (this.installation.get("demo.complete").isPresent()) {
			return;
		}
		if (this.installation.get("demo.people").isEmpty()) {
			this.transactions.executeWithoutResult((status) -> sitesAndPeople());
		}
		Map<String, Person> accounts = this.people.all();
		SampleRun run = new SampleRun(this.desk, this.clock, accounts);
		SampleAssets assets = new SampleAssets(this.assets, accounts);
		List<SampleDocument> samples = read("demo/documents.json", new TypeReference<>() {
		});
		SampleFields fields = new SampleFields(assets, this.installation, samples);
		for (int number = 0; number < samples.size(); number++) {
			document(run, samples.get(number), number, assets, fields);
		}
		this.installation.put("demo.complete", "true");
	}

	private void sitesAndPeople() {
		List<SampleSite> samples = read("demo/sites.json", new TypeReference<>() {
		});
		List<Site> made = new ArrayList<>();
		for (SampleSite sample : samples) {
			Site site = this.sites.create(site(sample));
			made.add(site);
			for (List<Object> category : sample.categories()) {
				this.sites.createCategory(new Category(this.ids.next(), site.id(), (String) category.get(0),
						(String) category.get(1), category.size() > 2));
			}
		}
		writeAccounts(this.people.create(made));
		this.installation.put("demo.people", "true");
	}

	private Site site(SampleSite sample) {
		List<MenuEntry> menu = new ArrayList<>();
		menu.add(new MenuEntry("Beranda", "/", List.of()));
		menu.add((sample.kind() == Site.Kind.PORTAL)
				? new MenuEntry("Tentang", "/halaman/tentang-pesona-bengkalis", List.of()) : new MenuEntry("Profil",
						"/halaman/profil", List.of(new MenuEntry("Pejabat", "/pejabat/", List.of()))));
		menu.add(new MenuEntry("Berita", "/berita/", List.of()));
		menu.add(new MenuEntry("Pengumuman", "/pengumuman/", List.of()));
		menu.add(new MenuEntry("Agenda", "/agenda/", List.of()));
		menu.add(new MenuEntry("Destinasi", "/destinasi/", List.of()));
		menu.add(new MenuEntry("Layanan", "/layanan/", List.of()));
		menu.add(new MenuEntry("Regulasi", "/regulasi/", List.of()));
		menu.add(new MenuEntry("Unduhan", "/unduhan/", List.of()));
		SiteLook look = new SiteLook(sample.tagline(), sample.accent(), menu,
				new SiteLook.Contact("Kabupaten Bengkalis, Riau (alamat contoh)", "kontak@example.org", ""));
		return new Site(this.ids.next(), 0, sample.slug(), sample.name(), sample.kind(), null,
				ZoneId.of("Asia/Jakarta"), true, look, SiteRules.DEFAULT);
	}

	private void document(SampleRun run, SampleDocument sample, int number, SampleAssets assets, SampleFields fields) {
		String mark = SampleFields.mark(number);
		if (this.installation.get(mark).isPresent()) {
			return;
		}
		Site site = this.sites.bySlug(sample.site()).orElseThrow();
		Content content = content(site, sample, number, assets, fields);
		this.transactions.executeWithoutResult((status) -> {
			Document document = run.take(site.id(), sample, content,
					"/berita/zapin-api-tarian-yang-berjalan-di-atas-bara");
			this.installation.put(mark, document.id().toString());
		});
	}

	private Content content(Site site, SampleDocument sample, int number, SampleAssets assets, SampleFields fields) {
		List<Asset> pictures = ILLUSTRATED.contains(sample.type())
				? List.of(assets.picture(site, number), assets.picture(site, number + 1)) : List.of();
		List<Category> categories = this.sites.categories(site.id());
		UUID category = categories.stream()
			.filter((each) -> each.slug().equals(sample.category()))
			.map(Category::id)
			.findFirst()
			.orElse(null);
		List<UUID> tags = this.sites.tagsNamed(site.id(), sample.tags()).stream().map(Tag::id).toList();
		return new Content(sample.title(), sample.summary(),
				SampleBody.of(sample.paragraphs(), pictures.isEmpty() ? null : pictures.get(1).id()), "", "", "",
				category, tags, sample.districts(), pictures.isEmpty() ? null : pictures.get(0).id(), List.of(),
				pictures.stream()
					.map((picture) -> new Content.MediaItem(picture.id(), picture.sha256(), picture.alt(),
							picture.caption(), picture.credit()))
					.toList(),
				fields.of(sample, site));
	}

	private void writeAccounts(List<Map<String, Object>> accounts) {
		try {
			Path fresh = Files.createTempFile(this.accountsFile.toAbsolutePath().getParent(), "demo-accounts", ".new",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(fresh, this.json.writerWithDefaultPrettyPrinter().writeValueAsString(accounts) + "\n");
			Files.move(fresh, this.accountsFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> T read(String resource, TypeReference<T> type) {
		try (InputStream stream = new ClassPathResource(resource).getInputStream()) {
			return this.json.readValue(stream, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
