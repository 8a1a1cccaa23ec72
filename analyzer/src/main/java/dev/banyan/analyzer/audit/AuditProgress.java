package dev.banyan.analyzer.audit;

/** Told how far an audit has come; called from several threads. */
public interface AuditProgress {

    /** Nobody watches. */
    AuditProgress NONE = new AuditProgress() {
        @Override
        public void found(int files) {}

        @Override
        public void read() {}
    };

    /**
     * The walk is over.
     *
     * @param files how many readings of files will follow; a file that two languages read counts twice
     */
    void found(int files);

    /** One reading is done. */
    void read();
}
