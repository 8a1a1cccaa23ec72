package bank;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.*;
import java.util.Enumeration;
import java.util.Vector;
import javax.naming.InitialContext;
import javax.servlet.ServletException;
import javax.servlet.http.*;

/** Shows the accounts of a customer. */
public class AccountServlet extends HttpServlet {
    private static final String TABLE = "ACCOUNT";
    private static final String BY_OWNER = "select ID, BALANCE from " + TABLE + " where OWNER = ?";
    private Vector listeners = new Vector();

    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String owner = request.getParameter("owner");
        Connection connection = null;
        try {
            InitialContext context = new InitialContext();
            javax.sql.DataSource source = (javax.sql.DataSource) context.lookup("java:comp/env/jdbc/bank");
            connection = source.getConnection();
            PreparedStatement statement = connection.prepareStatement(BY_OWNER);
            statement.setString(1, owner);
            ResultSet rows = statement.executeQuery();
            PrintWriter out = response.getWriter();
            int[] totals[] = new int[3][], one = {1, 2, 3};
            for (int i = 0, n = one.length; rows.next() && i < n; i++, n--) {
                out.println("<tr><td>" + rows.getLong("ID") + "</td><td>" + rows.getBigDecimal(2) + "</td></tr>");
            }
            StringBuffer sql = new StringBuffer("update ");
            sql.append(TABLE).append(" set SEEN = 1");
            if (owner != null && !"".equals(owner)) {
                sql.append(" where OWNER = '" + owner + "'");
            }
            connection.createStatement().executeUpdate(sql.toString());
            new Ledger().post(new Runnable() {
                int count;

                public void run() {
                    synchronized (listeners) {
                        for (Enumeration e = listeners.elements(); e.hasMoreElements(); ) {
                            ((Runnable) e.nextElement()).run();
                            count++;
                        }
                    }
                }
            });
            Class.forName("bank.Ledger").newInstance();
            request.getRequestDispatcher("/WEB-INF/accounts.jsp").forward(request, response);
        } catch (SQLException e) {
            throw new ServletException(e);
        } catch (Exception e) {
            log("no data source", e);
        } finally {
            outer:
            do {
                if (connection == null) break outer;
                try { connection.close(); } catch (SQLException ignored) { ; }
            } while (false);
        }
    }
}
