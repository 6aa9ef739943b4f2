package id.terbit.search.missed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.terbit.search.missed.MissedSearches.Attempt;
import id.terbit.search.missed.MissedSearches.Missed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of searches in vain; as many statements whatever came together. */
@Component
class MissedStore {

	private final JdbcClient database;

	MissedStore(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Words are written in clear once so many visitors are known.
	 * @param mostADay no more attempts than these are kept of a day
	 */
	@Transactional
	void add(List<Attempt> attempts, int enough, int mostADay, LocalDate today) {
		UUID[] sites = attempts.stream().map(Attempt::site).toArray(UUID[]::new);
		String[] words = attempts.stream().map(Attempt::words).toArray(String[]::new);
		byte[][] hashes = attempts.stream().map((each) -> each.wordsHash().array()).toArray(byte[][]::new);
		byte[][] visitors = attempts.stream().map((each) -> each.visitorHash().array()).toArray(byte[][]::new);
		this.database.sql("""
				insert into search_attempt (site_id, words_hash, visitor_hash, seen_on)
				select distinct site, hash, visitor, cast(:today as date)
				from unnest(:sites, :hashes, :visitors) as come (site, hash, visitor)
				join site on site.id = come.site
				limit greatest(0, :mostADay - (select count(*) from search_attempt where seen_on = :today))
				on conflict (site_id, words_hash, visitor_hash) do update set seen_on = excluded.seen_on
				""")
			.param("sites", sites)
			.param("hashes", hashes)
			.param("visitors", visitors)
			.param("mostADay", mostADay)
			.param("today", today)
			.update();
		this.database
			.sql("""
					insert into search_missed (site_id, words, words_hash, visitors, last_on)
					select come.site, come.words, come.hash, count(*), cast(:today as date)
					from (select distinct site, words, hash from unnest(:sites, :words, :hashes) as each (site, words, hash))
						as come
					join search_attempt known on known.site_id = come.site and known.words_hash = come.hash
					group by come.site, come.words, come.hash
					having count(*) >= :enough
					on conflict (site_id, words) do update set visitors = excluded.visitors, last_on = excluded.last_on
					""")
			.param("sites", sites)
			.param("words", words)
			.param("hashes", hashes)
			.param("enough", enough)
			.param("today", today)
			.update();
	}

	List<Missed> of(Collection<UUID> sites, int most) {
		return this.database.sql("""
				select site_id, words, visitors, last_on from search_missed where site_id in (:sites)
				order by visitors desc, last_on desc, words limit :most
				""")
			.param("sites", sites)
			.param("most", most)
			.query((row, number) -> new Missed(row.getObject("site_id", UUID.class), row.getString("words"),
					row.getInt("visitors"), row.getObject("last_on", LocalDate.class)))
			.list();
	}

	@Transactional
	void remove(UUID site, String words) {
		this.database.sql("""
				with gone as (delete from search_missed where site_id = :site and words = :words returning words_hash)
				delete from search_attempt using gone
				where search_attempt.site_id = :site and search_attempt.words_hash = gone.words_hash
				""").param("site", site).param("words", words).update();
	}

	@Transactional
	void forgetBefore(LocalDate day) {
		this.database.sql("delete from search_attempt where seen_on < :day").param("day", day).update();
		this.database.sql("delete from search_missed where last_on < :day").param("day", day).update();
	}

}
