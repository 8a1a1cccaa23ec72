<%@ page contentType="text/html; charset=ISO-8859-1" %>
<%@ taglib uri="http://struts.apache.org/tags-html" prefix="html" %>
<%@ taglib uri="http://struts.apache.org/tags-bean" prefix="bean" %>
<%@ taglib uri="http://struts.apache.org/tags-logic" prefix="logic" %>
<html>
<head><title>Heritage Bank - Account</title></head>
<body bgcolor="#f4f4ec">
<h1>Account</h1>
<table>
<tr><td>Account</td><td><bean:write name="account" property="id"/></td></tr>
<tr><td>Owner</td><td><bean:write name="customer" property="name"/>, <bean:write name="customer" property="city"/></td></tr>
<tr><td>Type</td><td><bean:write name="account" property="type"/></td></tr>
<tr><td>Status</td><td><bean:write name="account" property="status"/></td></tr>
<tr><td>Balance</td><td><bean:write name="account" property="balance"/></td></tr>
<tr><td>Overdraft limit</td><td><bean:write name="account" property="overdraftLimit"/></td></tr>
<tr><td>Opened</td><td><bean:write name="opened"/></td></tr>
</table>
<h2>Transfers</h2>
<table border="1">
<logic:iterate id="transfer" name="transfers">
<tr>
<td><bean:write name="transfer" property="id"/></td>
<td><bean:write name="transfer" property="fromAccount"/></td>
<td><bean:write name="transfer" property="toAccount"/></td>
<td align="right"><bean:write name="transfer" property="amount"/></td>
<td><bean:write name="transfer" property="narrative"/></td>
</tr>
</logic:iterate>
</table>
<hr>
<p><a href="accounts.do">Accounts</a> | <a href="customers.do">Customers</a> | <a href="transferForm.do">Transfer</a> | <a href="signoff.do">Sign off</a></p>
</body>
</html>
