package com.heritagebank.teller.dao;

import com.heritagebank.teller.startup.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Vector;

/** Tellers, by JDBC. Passwords are stored as they are; ticket WEB-17 is open since 2007. */
public class TellerDao {

    /** The teller's name, or null when id and password do not match. */
    public String signOn(String id, String password) throws SQLException {
        Connection connection = Database.connect();
        PreparedStatement statement = null;
        ResultSet rows = null;
        try {
            statement = connection.prepareStatement("SELECT TELLER_NAME FROM TELLER WHERE TELLER_ID = ? AND PASSWORD = ?");
            statement.setString(1, id);
            statement.setString(2, password);
            rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : null;
        } finally {
            Database.close(connection, statement, rows);
        }
    }

    /** One String[] {id, name, type, branch} per teller. */
    public Vector findAll() throws SQLException {
        Connection connection = Database.connect();
        Statement statement = null;
        ResultSet rows = null;
        try {
            statement = connection.createStatement();
            rows = statement.executeQuery("SELECT TELLER_ID, TELLER_NAME, TELLER_TYPE, BRANCH FROM TELLER ORDER BY TELLER_ID");
            Vector tellers = new Vector();
            while (rows.next()) {
                tellers.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)});
            }
            return tellers;
        } finally {
            Database.close(connection, statement, rows);
        }
    }

    public void delete(String id) throws SQLException {
        Connection connection = Database.connect();
        PreparedStatement statement = null;
        try {
            statement = connection.prepareStatement("DELETE FROM TELLER WHERE TELLER_ID = ?");
            statement.setString(1, id);
            statement.executeUpdate();
        } finally {
            Database.close(connection, statement, null);
        }
    }
}
