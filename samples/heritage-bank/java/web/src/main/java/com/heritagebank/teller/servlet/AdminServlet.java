package com.heritagebank.teller.servlet;

import com.heritagebank.teller.dao.TellerDao;
import java.io.IOException;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Lists the tellers and removes one; role hb-admin, see web.xml. */
public class AdminServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final TellerDao tellers = new TellerDao();

    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            request.setAttribute("tellers", tellers.findAll());
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        request.getRequestDispatcher("/WEB-INF/jsp/tellers.jsp").forward(request, response);
    }

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String id = request.getParameter("remove");
        if (id != null) {
            try {
                tellers.delete(id);
            } catch (SQLException e) {
                throw new ServletException(e);
            }
        }
        response.sendRedirect(response.encodeRedirectURL("tellers"));
    }
}
