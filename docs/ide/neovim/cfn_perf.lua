-- cfn-perf as a linter of nvim-lint (mfussenegger/nvim-lint), as you type. In your init.lua:
--
--   local lint = require('lint')
--   lint.linters.cfn_perf = dofile('/path/to/cfn-perf/docs/ide/neovim/cfn_perf.lua')
--   lint.linters_by_ft = { yaml = { 'cfn_perf' }, json = { 'cfn_perf' } }
--   vim.api.nvim_create_autocmd({ 'BufReadPost', 'InsertLeave', 'TextChanged' }, {
--     callback = function() lint.try_lint() end,
--   })
--
-- Files that aren't templates are passed over. cfn-perf must be on the PATH.

local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO,
}

-- cfn-perf counts lines and characters from 1, Neovim lines and bytes from 0.
local function position(bufnr, line, column)
  local text = vim.api.nvim_buf_get_lines(bufnr, line - 1, line, false)[1] or ''
  local ok, byte = pcall(vim.str_byteindex, text, column - 1)
  return line - 1, ok and byte or #text
end

local function diagnostic(bufnr, place, severity, message)
  local row, col = position(bufnr, place.line, place.column)
  local end_row, end_col =
    position(bufnr, place.endLine or place.line, place.endColumn or place.column)
  return {
    lnum = row,
    col = col,
    end_lnum = end_row,
    end_col = end_col,
    severity = severity,
    message = message,
    source = 'cfn-perf',
    code = place.rule,
  }
end

return {
  name = 'cfn_perf',
  cmd = 'cfn-perf',
  stdin = true,
  args = {
    '--format', 'json', '--absolute-paths', '--fail-on', 'never', '-', '--stdin-filename',
    function() return vim.api.nvim_buf_get_name(0) end,
  },
  stream = 'stdout',
  ignore_exitcode = true,
  parser = function(output, bufnr)
    if vim.trim(output) == '' then
      return {}
    end
    local report = vim.json.decode(output, { luanil = { object = true } })
    local name = vim.api.nvim_buf_get_name(bufnr)
    local diagnostics = {}
    for _, finding in ipairs(report.findings) do
      -- What is in a handler's file or in a nested template is for their buffers.
      if finding.file == name then
        local when = finding.condition and 'When ' .. finding.condition .. ': ' or ''
        table.insert(
          diagnostics,
          diagnostic(bufnr, finding, severities[finding.severity], when .. finding.message)
        )
      end
    end
    for _, problem in ipairs(report.errors) do
      if problem.file == name then
        table.insert(
          diagnostics, diagnostic(bufnr, problem, severities.error, problem.message))
      end
    end
    return diagnostics
  end,
}
