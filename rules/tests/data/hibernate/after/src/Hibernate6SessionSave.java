package app;

import org.hibernate.Session;

class Hibernate6SessionSave {
    Object a(Session session, Object account) {
        return session.merge(account);
    }
}
