package com.heritagebank.teller.servlet;

import com.heritagebank.teller.dao.RateDao;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.TreeSet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The interest rates as XML, for the display in the window of the branch. Answers every method the same. */
public class RatesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final RateDao rates = new RateDao();

    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            Hashtable table = rates.findAll();
            response.setContentType("text/xml; charset=ISO-8859-1");
            PrintWriter out = response.getWriter();
            out.println("<rates>");
            for (Iterator i = new TreeSet(table.keySet()).iterator(); i.hasNext();) {
                Object type = i.next();
                out.println("  <rate type=\"" + type + "\" percent=\"" + table.get(type) + "\"/>");
            }
            out.println("</rates>");
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
