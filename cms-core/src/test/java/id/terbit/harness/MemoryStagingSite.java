package id.terbit.harness;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import id.terbit.document.Document;
import id.terbit.document.Edition;
import id.terbit.document.StagingSite;
import id.terbit.refusal.Refusal;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A staging site that remembers which documents it built, and refuses on demand. */
public class MemoryStagingSite implements StagingSite {

	private final ConcurrentLinkedQueue<UUID> built = new ConcurrentLinkedQueue<>();

	private volatile List<Refusal> problems = List.of();

	private volatile Runnable meanwhile = () -> {
	};

	/** What the next builds are refused for; empty to let them succeed. */
	public void refuse(List<Refusal> problems) {
		this.problems = List.copyOf(problems);
	}

	/** What happens while a page is built. */
	public void meanwhile(Runnable meanwhile) {
		this.meanwhile = meanwhile;
	}

	/** The documents built, in order. */
	public List<UUID> built() {
		return List.copyOf(this.built);
	}

	@Override
	public List<Refusal> build(Document document) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("a page is built inside a transaction");
		}
		this.meanwhile.run();
		if (this.problems.isEmpty()) {
			this.built.add(document.id());
		}
		return this.problems;
	}

	@Override
	public String preview(Document document, Edition edition, String mediaPath, Content before, Content after) {
		StringOutput page = new StringOutput();
		page.writeContent("<!doctype html><html><body>");
		before.writeTo(page);
		page.writeContent("<h1>");
		Escape.htmlContent(edition.content().title(), page);
		page.writeContent("</h1>");
		after.writeTo(page);
		page.writeContent("</body></html>");
		return page.toString();
	}

}
