package app;

class AiPiiInLog {
    void a(org.slf4j.Logger log, Customer customer) {
        log.info("new customer " + customer.getId());
    }
}
