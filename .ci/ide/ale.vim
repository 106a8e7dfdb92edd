" Opens the file given with ALE and writes the location list that it fills, as JSON.
filetype on
let g:ale_linters = {'yaml': ['cfn_perf']}
let g:ale_echo_cursor = 0
" Linted once, when all is typed.
let g:ale_lint_on_enter = 0
let g:ale_lint_on_filetype_changed = 0
let g:ale_lint_on_text_changed = 'never'
let g:ale_lint_on_insert_leave = 0
let g:ale_set_lists_synchronously = 1
packadd ale
let s:done = 0
autocmd User ALELintPost let s:done = 1

function! s:Read() abort
  execute 'edit' fnameescape($TEMPLATE)
  " What's typed and not saved counts.
  call setline(1, readfile($TYPED))
  ALELint
  for l:i in range(600)
    if s:done && !ale#engine#IsCheckingBuffer(bufnr(''))
      break
    endif
    sleep 100m
  endfor
  let l:found = []
  for l:item in getloclist(0)
    " ALE puts the code, where there's one, before the message.
    let l:code = matchstr(l:item.text, '^[a-z0-9-]\+\ze: ')
    call add(l:found, {
    \   'file': fnamemodify(bufname(l:item.bufnr), ':p'), 'line': l:item.lnum, 'byte': l:item.col,
    \   'severity': {'E': 'error', 'W': 'warning', 'I': 'info'}[l:item.type],
    \   'code': l:code, 'message': l:item.text[empty(l:code) ? 0 : len(l:code) + 2 :]})
  endfor
  let l:ends = {}
  for l:item in ale#engine#GetLoclist(bufnr(''))
    let l:place = l:item.lnum . ':' . l:item.col . ':' . get(l:item, 'code', '')
    let l:ends[l:place] = get(l:item, 'end_col', l:item.col - 1) + 1
  endfor
  for l:item in l:found
    let l:item.endByte = l:ends[l:item.line . ':' . l:item.byte . ':' . l:item.code]
  endfor
  call writefile([json_encode(l:found)], $FOUND)
endfunction

try
  call s:Read()
catch
  call writefile([v:throwpoint . ': ' . v:exception], $FOUND)
endtry
qall!
