<p>Hello <%= request.getParameter("name") %></p>
