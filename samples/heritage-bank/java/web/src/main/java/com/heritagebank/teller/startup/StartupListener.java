package com.heritagebank.teller.startup;

import com.heritagebank.teller.dao.HibernateSessions;
import com.heritagebank.teller.jms.TransferAuditListener;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;
import org.apache.log4j.Logger;

/** Loads schema and seed into the embedded database and starts listening for transfer events. */
public class StartupListener implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(StartupListener.class);

    private final TransferAuditListener audit = new TransferAuditListener();

    public void contextInitialized(ServletContextEvent event) {
        try {
            Database.run("/schema.sql");
            Database.run("/seed.sql");
        } catch (SQLException e) {
            throw new IllegalStateException("database not loaded: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("database not loaded: " + e.getMessage());
        }
        audit.start();
        event.getServletContext().setAttribute("businessDate", Database.config("business.date"));
        LOG.info("teller application started, business date " + Database.config("business.date"));
    }

    public void contextDestroyed(ServletContextEvent event) {
        audit.stop();
        HibernateSessions.close();
        try {
            Connection connection = Database.connect();
            Statement statement = connection.createStatement();
            statement.execute("SHUTDOWN");
            Database.close(connection, statement, null);
        } catch (SQLException e) {
            LOG.warn("shutdown of the database failed", e);
        }
        LOG.info("teller application stopped");
    }
}
