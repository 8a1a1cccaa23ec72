package app;

import org.hibernate.Session;

class Hibernate6SessionSave {
    void a(Session session, Object account) {
        session.saveOrUpdate(account);
    }
}
