package com.heritagebank.teller.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.apache.log4j.Logger;

/** Connections, configured by bank.properties. Not pooled: the branch has nine tellers. */
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private static final Properties CONFIG = new Properties();

    static {
        InputStream in = Database.class.getResourceAsStream("/bank.properties");
        try {
            CONFIG.load(in);
            in.close();
            Class.forName(CONFIG.getProperty("db.driver"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Database() {
    }

    public static String config(String key) {
        return CONFIG.getProperty(key);
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(CONFIG.getProperty("db.url"), CONFIG.getProperty("db.user"),
                CONFIG.getProperty("db.password"));
    }

    /** Runs the statements of a script; each ends with a semicolon at the end of a line. */
    static void run(String resource) throws SQLException, IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(Database.class.getResourceAsStream(resource), "ISO-8859-1"));
        Connection connection = connect();
        try {
            Statement statement = connection.createStatement();
            StringBuffer sql = new StringBuffer();
            int count = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("--")) {
                    continue;
                }
                sql.append(line).append(' ');
                if (line.endsWith(";")) {
                    statement.executeUpdate(sql.substring(0, sql.lastIndexOf(";")));
                    sql.setLength(0);
                    count++;
                }
            }
            LOG.info(resource + ": " + count + " statements");
        } finally {
            connection.close();
            reader.close();
        }
    }

    public static void close(Connection connection, Statement statement, ResultSet rows) {
        try {
            if (rows != null) {
                rows.close();
            }
            if (statement != null) {
                statement.close();
            }
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.warn("close failed", e);
        }
    }
}
