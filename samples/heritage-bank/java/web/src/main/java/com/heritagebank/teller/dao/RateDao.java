package com.heritagebank.teller.dao;

import com.heritagebank.teller.startup.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Hashtable;

/** Interest rates, by JDBC. */
public class RateDao {

    /** Account type to percent per year. */
    public Hashtable findAll() throws SQLException {
        Connection connection = Database.connect();
        Statement statement = null;
        ResultSet rows = null;
        try {
            statement = connection.createStatement();
            rows = statement.executeQuery("SELECT ACCT_TYPE, PERCENT FROM INT_RATE");
            Hashtable rates = new Hashtable();
            while (rows.next()) {
                rates.put(rows.getString(1), rows.getBigDecimal(2));
            }
            return rates;
        } finally {
            Database.close(connection, statement, rows);
        }
    }
}
