import CCMarkGFM

/// Tables.
extension MarkdownRenderer {
  func table(_ isEntering: Bool) {
    mark(isEntering ? .table : .tableEnd)
    if isEntering {
      let heading = out.headings.last.map { "Table: \($0.text)" } ?? "Table"
      tables[heading, default: 0] += 1
      let count = tables[heading, default: 1]
      let name = count == 1 ? heading : "\(heading) (\(count))"
      put(
        made:
          "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLText.escape(name))\"><table>\n"
      )
      hasTableBody = false
    } else {
      put(hasTableBody ? "</tbody></table></div>\n" : "</table></div>\n")
    }
  }

  func tableRow(_ node: OpaquePointer, _ isEntering: Bool) {
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    row = (isHeader, 0)
    mark(.row, node, isEntering, value: isHeader ? 1 : 0)
    if isEntering {
      checkCells(ofRow: node)
      if isHeader {
        put("<thead>")
      } else if !hasTableBody {
        put("<tbody>\n")
        hasTableBody = true
      }
      put("<tr>")
    } else {
      put(isHeader ? "</tr></thead>\n" : "</tr>\n")
      note(byte: UInt8(ascii: "\n"))
    }
  }

  func cell(_ node: OpaquePointer, _ isEntering: Bool) {
    let isHeading = row.isHeader && cmark_node_first_child(node) != nil
    if isEntering {
      put(isHeading ? "<th scope=\"col\">" : "<td>")
      mark(.cell)
    } else {
      put(isHeading ? "</th>" : "</td>")
      if marksWords { words.endBlock() }
      note(byte: UInt8(ascii: " "))
      row.column += 1
    }
  }
}
