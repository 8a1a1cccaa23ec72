package com.heritagebank.teller.dao;

import com.heritagebank.teller.model.Customer;
import java.util.List;
import org.hibernate.Session;

/** Customers, by Hibernate. The only part that was moved off JDBC before the budget ran out. */
public class CustomerDao {

    public List findAll() {
        Session session = HibernateSessions.open();
        try {
            return session.createQuery("from Customer c order by c.id").list();
        } finally {
            session.close();
        }
    }

    public Customer find(int id) {
        Session session = HibernateSessions.open();
        try {
            return (Customer) session.createQuery("from Customer c where c.id = :id")
                    .setInteger("id", id)
                    .uniqueResult();
        } finally {
            session.close();
        }
    }
}
