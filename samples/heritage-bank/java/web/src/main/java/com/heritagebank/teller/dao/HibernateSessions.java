package com.heritagebank.teller.dao;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The one session factory, built at first use from hibernate.cfg.xml. */
public class HibernateSessions {

    private static SessionFactory factory;

    private HibernateSessions() {
    }

    static synchronized Session open() {
        if (factory == null) {
            factory = new Configuration().configure().buildSessionFactory();
        }
        return factory.openSession();
    }

    public static synchronized void close() {
        if (factory != null) {
            factory.close();
            factory = null;
        }
    }
}
