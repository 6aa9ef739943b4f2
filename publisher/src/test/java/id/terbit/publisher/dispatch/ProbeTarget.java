package id.terbit.publisher.dispatch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.Subject;

/**
 * A target that remembers what it was given and notices two deliveries to one site at
 * once.
 */
class ProbeTarget implements PublicationTarget {

	/** What happens at a delivery. */
	@FunctionalInterface
	interface Behaviour {

		void deliver(Delivery delivery) throws DeliveryException, InterruptedException;

	}

	private final String name;

	private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

	private final List<Delivery> overlapping = new CopyOnWriteArrayList<>();

	private final Set<Object> sitesInWork = ConcurrentHashMap.newKeySet();

	private volatile Behaviour behaviour = (delivery) -> {
	};

	ProbeTarget(String name) {
		this.name = name;
	}

	void behave(Behaviour changed) {
		this.behaviour = changed;
	}

	void forget() {
		this.deliveries.clear();
		this.overlapping.clear();
		this.behaviour = (delivery) -> {
		};
	}

	List<Delivery> deliveries() {
		return this.deliveries;
	}

	List<Delivery> overlapping() {
		return this.overlapping;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Set<Subject.Kind> wants() {
		return Set.of(Subject.Kind.DOCUMENT);
	}

	@Override
	public DeliveryReceipt deliver(Delivery delivery) throws DeliveryException {
		if (!this.sitesInWork.add(delivery.siteId())) {
			this.overlapping.add(delivery);
		}
		this.deliveries.add(delivery);
		try {
			this.behaviour.deliver(delivery);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DeliveryException("interrupted", ex);
		}
		finally {
			this.sitesInWork.remove(delivery.siteId());
		}
		return DeliveryReceipt.DONE;
	}

}
