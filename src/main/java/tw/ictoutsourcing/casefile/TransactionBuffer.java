package tw.ictoutsourcing.casefile;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has gathered and writes at once just before it commits; forgotten when it rolls back.
 * Saves round trips: a step of a case touches its row once, however many listeners report to it.
 *
 * @param <T> mutable container of what is gathered
 */
public final class TransactionBuffer<T> {

    private final int order;
    private final Supplier<T> empty;
    private final Consumer<T> write;

    /** @param order buffers of a lower order are written first */
    public TransactionBuffer(int order, Supplier<T> empty, Consumer<T> write) {
        this.order = order;
        this.empty = empty;
        this.write = write;
    }

    /** Whether there is a transaction to gather in. */
    public boolean open() {
        return TransactionSynchronizationManager.isSynchronizationActive();
    }

    /** The container of the current transaction; null if nothing was gathered in it or there is none. */
    @SuppressWarnings("unchecked")
    public T peek() {
        return (T) TransactionSynchronizationManager.getResource(this);
    }

    /**
     * The container of the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    public T current() {
        T bound = peek();
        if (bound == null) {
            bound = empty.get();
            TransactionSynchronizationManager.registerSynchronization(new Writer());
            TransactionSynchronizationManager.bindResource(this, bound);
        }
        return bound;
    }

    private final class Writer implements TransactionSynchronization, Ordered {

        private Object suspended;

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(peek());
        }

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResource(TransactionBuffer.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionBuffer.this, suspended);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBuffer.this);
        }
    }
}
